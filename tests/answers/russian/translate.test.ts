import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { translate } from '../../../src/answers/russian/translate.ts'
import { headwordsOf } from '../../../src/corpus/dictionary.ts'
import { ask, corpusOf, REAL, TINY } from '../../fixtures/chronicle.ts'

const inEnglish = (question: string, folder = REAL) => translate(question, corpusOf(folder))
const notesOf = (question: string) => ask(`/ask question:${question}`).notes.join('\n')

describe('a question in Russian is put into English', () => {
  test.each([
    ['Когда Лавров встретился с Мнацаканяном в Москве?', 'When did Lavrov meet with Mnatsakanyan in Moscow?'],
    ['Где встречались Осканян и Гулиев?', 'Where did Oskanian and Guliyev meet?'],
    ['Кто подписал меморандум в Анкаре?', 'Who signed memorandum in Ankara?'],
    ['Какие встречи Путина прошли в 2022 году?', 'Which meetings of Putin took place in 2022?'],
    ['Сколько встреч провёл Керри?', 'How many meetings did Kerry hold?'],
    ['сколько раз беседовали Пашинян и Макрон', 'How many times did Pashinyan and Macron talk'],
    ['Состоялся ли саммит в Вене?', 'Did summit take place in Vienna?'],
    ['Был ли Шольц в Мюнхене?', 'Was Scholz in Munich?'],
    ['Правда ли, что Байден приезжал в Вену?', 'Is it true that Biden came to Vienna?'],
    ['Кочарян и Путин встречались в Ялте?', 'Did Kocharyan and Putin meet in Yalta?'],
    ['Когда отменили саммит?', 'When was summit cancelled?'],
    ['Когда был подписан протокол?', 'When was protocol signed?'],
    ['О чём договорились в Сочи?', 'What was agreed in Sochi?'],
    ['Кого сменил Байрамов?', 'Whom did Bayramov replace?'],
    ['С кем говорил Алиев в Праге?', 'With whom did Aliyev speak in Prague?'],
  ])('%s', (question, english) => expect(inEnglish(question)).toEqual({ english }))

  test.each([
    ['встречи 2019 года', 'Meetings of 2019'],
    ['встречи с 2015 по 2017 год', 'Meetings since 2015 to 2017'],
    ['встречи с начала 2020 года', 'Meetings since beginning of 2020'],
    ['заявление от 11 января 2021 г.', 'Statement of 11 January 2021'],
    ['перемирие осенью 2020-го', 'Ceasefire in autumn 2020'],
    ['Кто приехал 3 мая?', 'Who came on 3 May?'],
    ['бои в 1990-х', 'Fighting in 1990s'],
  ])('times: %s', (question, english) => expect(inEnglish(question)).toEqual({ english }))

  test('names are found in every case, by surname and in full', () => {
    for (const name of ['Ильхам Алиев', 'Ильхама Алиева', 'Ильхаму Алиеву', 'Ильхамом Алиевым', 'Ильхаме Алиеве'])
      expect(inEnglish(`встреча: ${name}`)).toEqual({ english: expect.stringMatching(/^Meeting:.* Ilham Aliyev$/) })
    for (const place of ['в Женеве', 'в Санкт-Петербурге', 'в Ки-Уэсте', 'в Сочи', 'в Баку'])
      expect(inEnglish(`встреча ${place}`)).toEqual({ english: expect.stringMatching(/^Meeting in [A-Z]/) })
    expect(inEnglish('от Степанакерта')).toEqual({ english: 'From Stepanakert' })
  })

  test('a name that only the texts have is found by its letters', () => {
    expect(inEnglish('дело Чирагова')).toEqual({ english: 'Case of Chiragov' })
  })

  test('a clause that tells more keeps its place', () => {
    expect(inEnglish('Встречи, которые организовал Мишель')).toEqual({ english: 'Meetings organised by Michel' })
    expect(inEnglish('Саммит, на который не приехал Алиев')).toEqual({ english: 'Summit to which Aliyev stayed away' })
    expect(inEnglish('Кто был премьером, когда началась война?')).toEqual({
      english: 'Who was prime minister when war began?',
    })
  })
})

describe('what is not known is said', () => {
  test('an unknown word is named, and nothing is guessed', () => {
    const { answer } = ask('/ask question:Когда Пашинян загарпунил Алиева в Вене?')
    expect(answer.status).toBe('none')
    expect(answer.headline).toBe('Parley reads Russian only in part: it does not know “загарпунил”; ask in English.')
    expect(answer.citations).toEqual([])
  })

  test('a name that nothing here has is an unknown word', () => {
    expect(inEnglish('Когда Наполеон приехал в Вену?')).toEqual({ unknown: ['Наполеон'] })
  })
})

describe('answers', () => {
  test.each([
    ['Когда лидеры встречались в Кишинёве летом 2023 года?', 'when', 'Chisinau, June 2023'],
    [
      'Назови министра иностранных дел Армении в марте 2010 года',
      'who was the foreign minister of Armenia in March 2010',
      '',
    ],
    ['Где Сафаров был помилован?', 'where was Safarov pardoned', ''],
    [
      'Какие встречи глав МИД прошли в Париже в 2014 году?',
      'Which foreign ministers’ meetings took place in Paris in 2014?',
      '',
    ],
    [
      'Сколько раз Путин принимал Пашиняна и Алиева в Москве?',
      'How many times did Putin host Pashinyan and Aliyev in Moscow?',
      '',
    ],
  ])('%s', (russian, english, rest) => {
    const [own, same] = [ask(`/ask question:${russian}`).answer, ask(`/ask question:${english} ${rest}`).answer]
    expect(own.status).toBe('answered')
    expect([own.events, own.people, own.count]).toEqual([same.events, same.people, same.count])
  })

  test('the English question is shown, and how it was read', () => {
    const notes = notesOf('Где встретились Саргсян и Алиев в 2015 году?')
    expect(notes).toContain('In English: “Where did Sargsyan and Aliyev meet in 2015?”')
    expect(notes).toContain('Read as: Where · meeting · Serzh Sargsyan · Ilham Aliyev')
  })

  test('a question in English with a name in Cyrillic goes on as it is', () => {
    expect(inEnglish('When did Пашинян meet Aliyev in Sochi?')).toBeUndefined()
    expect(notesOf('When did Пашинян meet Aliyev in Sochi?')).not.toContain('In English')
  })

  test('names alone are a question too', () => {
    expect(ask('/ask question:Налбандян Мамедъяров Краков 2013').answer.events).toEqual([
      '2013-05-17-krakow-foreign-ministers',
    ])
  })
})

describe('another chronicle, without a Russian dictionary', () => {
  test('names, times and grammar are understood', () => {
    expect(inEnglish('Был ли Антон Даско в Порт-Сарне в мае 1932 года?', TINY)).toEqual({
      english: 'Was Anton Dasko in Port Sarn in May 1932?',
    })
  })

  test('a word of its own is named', () => {
    expect(ask('/ask question:Когда канцлер был в Порт-Сарне?', TINY).answer).toMatchObject({
      status: 'none',
      headline: 'Parley reads Russian only in part: it does not know “канцлер”; ask in English.',
    })
  })
})

describe('any text in Cyrillic has an answer', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'абвгдеёжзийклмнопрстуфхцчшщъыьэюяАПМВС0129 .,-—«»()?:’+') })
  const words = fc
    .array(
      fc.constantFrom(
        ...'когда где кто что сколько какие ли не был были встреча встречи подписали состоялась который в на с по из и а или Пашиняна Алиевым Вене 2020 года 5 мая первый все два , . ? : — ( ) это его чем тем'.split(
          ' ',
        ),
      ),
      { maxLength: 60 },
    )
    .map((list) => list.join(' '))

  test('letters and words in any order', () => {
    fc.assert(
      fc.property(fc.oneof(letters, words), (text) => {
        const { answer } = ask(`/ask question:${JSON.stringify(text)}`)
        expect(['answered', 'none', 'invalid']).toContain(answer.status)
        expect(answer.status === 'answered').toBe(answer.citations.length > 0)
      }),
      { numRuns: 150 },
    )
  })

  test('a translation has no letter left in Cyrillic', () => {
    fc.assert(
      fc.property(fc.oneof(letters, words), (text) => {
        const found = translate(text, corpusOf(REAL))
        if (found && 'english' in found) expect(found.english).not.toMatch(/\p{Script=Cyrillic}/u)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the dictionary of this chronicle', () => {
  test('every headword is understood by itself', () => {
    const headwords = Object.keys(corpusOf(REAL).chronicle.russian).flatMap(headwordsOf)
    expect(headwords.length).toBeGreaterThan(1500)
    const lost = headwords.filter((word) => {
      const found = inEnglish(word)
      return found && 'unknown' in found
    })
    expect(lost).toEqual([])
  })
})
