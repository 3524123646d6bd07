/** The probability, from 0 to 1, of something with these log odds. */
export function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

/** The probabilities of options of which one is true, by what each scores (softmax); together 1. */
export function shares(scores: readonly number[]): number[] {
  const greatest = Math.max(...scores)
  const odds = scores.map((score) => Math.exp(score - greatest))
  const all = odds.reduce((sum, own) => sum + own, 0)
  return odds.map((own) => own / all)
}
