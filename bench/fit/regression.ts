import { logistic, shares } from '../../src/corpus/logit.ts'

/** A choice among several: one row of signals for each, and which of them is right. */
export interface Choice {
  rows: Float64Array[]
  right: number
  group: string
  /** How much it counts; 1 unless said. */
  weight?: number
}

/** A case that is so or not. */
export interface Case {
  row: Float64Array
  so: boolean
  /** How much it counts. */
  weight: number
  group: string
}

/** Adam (Kingma and Ba 2015) with settings that converge here within some hundred steps. */
const STEPS = 300
const RATE = 0.2

/** Minimises a function of which only the gradient is given. */
function minimise(start: Float64Array, gradient: (at: Float64Array) => Float64Array): Float64Array {
  const point = start.slice()
  const mean = new Float64Array(point.length)
  const square = new Float64Array(point.length)
  for (let step = 1; step <= STEPS; step++) {
    const slope = gradient(point)
    for (let i = 0; i < point.length; i++) {
      const g = slope[i] ?? 0
      mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * g
      square[i] = 0.99 * (square[i] ?? 0) + 0.01 * g * g
      const m = (mean[i] ?? 0) / (1 - 0.9 ** step)
      const s = (square[i] ?? 0) / (1 - 0.99 ** step)
      point[i] = (point[i] ?? 0) - (RATE * m) / (Math.sqrt(s) + 1e-8)
    }
  }
  return point
}

export function dot(row: Float64Array, weights: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < row.length; i++) sum += (row[i] ?? 0) * (weights[i] ?? 0)
  return sum
}

/** Weights under which the right row gets the greatest share of the softmax over its rows (ListNet with one relevant). */
export function fitChoices(choices: readonly Choice[], width: number, penalty: number): Float64Array {
  const total = choices.reduce((sum, { weight = 1 }) => sum + weight, 0)
  return minimise(new Float64Array(width), (weights) => {
    const slope = weights.map((weight) => penalty * weight)
    for (const { rows, right, weight = 1 } of choices) {
      const probabilities = shares(rows.map((row) => dot(row, weights)))
      for (const [at, row] of rows.entries()) {
        const error = (weight * ((probabilities[at] ?? 0) - (at === right ? 1 : 0))) / total
        for (let i = 0; i < width; i++) slope[i] = (slope[i] ?? 0) + error * (row[i] ?? 0)
      }
    }
    return slope
  })
}

/** Logistic regression; the last weight is the constant. */
export function fitCases(cases: readonly Case[], width: number, penalty: number): Float64Array {
  const total = cases.reduce((sum, { weight }) => sum + weight, 0)
  return minimise(new Float64Array(width + 1), (weights) => {
    const slope = weights.map((weight, i) => (i === width ? 0 : penalty * weight))
    for (const { row, so, weight } of cases) {
      const probability = logistic(dot(row, weights) + (weights[width] ?? 0))
      const error = ((probability - (so ? 1 : 0)) * weight) / total
      for (let i = 0; i < width; i++) slope[i] = (slope[i] ?? 0) + error * (row[i] ?? 0)
      slope[width] = (slope[width] ?? 0) + error
    }
    return slope
  })
}

/** The probability that a case that is so is rated above one that is not; ties count half. */
export function auroc(rated: readonly { rating: number; so: boolean }[]): number {
  const so = rated.filter((case_) => case_.so).map(({ rating }) => rating)
  const not = rated.filter((case_) => !case_.so).map(({ rating }) => rating)
  let above = 0
  for (const a of so) for (const b of not) above += a > b ? 1 : a === b ? 0.5 : 0
  return above / (so.length * not.length)
}

/** Which of `folds` parts a group belongs to, always the same. */
export function foldOf(group: string, folds: number): number {
  let hash = 7
  for (const character of group) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0
  return hash % folds
}

/** What does not belong to one of the parts. */
export function outsideOf<T extends { group: string }>(all: readonly T[], fold: number, folds: number): T[] {
  return all.filter(({ group }) => foldOf(group, folds) !== fold)
}
