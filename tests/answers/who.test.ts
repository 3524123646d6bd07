import { describe, expect, test } from 'vitest'
import { ask, corpusOf, linesOf, REAL, TINY } from '../fixtures/chronicle.ts'

function people(line: string, folder = REAL): string[] | undefined {
  return ask(line, folder).answer.people
}

describe('/who person', () => {
  test.each([
    ['Mamedyarov', 'elmar-mammadyarov'],
    ['Pashinian', 'nikol-pashinyan'],
    ['Serzh Sarkisian', 'serzh-sargsyan'],
    ['nikol-pashinyan', 'nikol-pashinyan'],
    ['Arayik Harutyunyan (chief of staff)', 'arayik-harutyunyan-chief-of-staff'],
    ['President Ilham Aliyev', 'ilham-aliyev'],
    ['Foreign Minister Mirzoyan of Armenia', 'ararat-mirzoyan'],
    ['deputy prime minister Grigoryan', 'mher-grigoryan'],
  ])('%s is understood', (typed, id) => {
    const { answer } = ask(`/who person:"${typed}"`)
    expect(answer).toMatchObject({ status: 'answered', command: 'who', people: [id] })
  })

  test('tells offices with dates, the note, how many meetings, the first and last, with whom most', () => {
    const reply = ask('/who person:Mamedyarov')
    expect(reply.answer.headline).toBe('Elmar Mammadyarov: Foreign Minister of Azerbaijan, 2004–2020')
    const { events, people: register } = corpusOf(REAL).chronicle
    const lines = linesOf(reply)
    expect(lines[0]).toBe(register.get('elmar-mammadyarov')?.note)
    expect(lines).toContain('Foreign Minister of Azerbaijan: 2004–2020')
    const held = [...events.values()].filter(
      ({ kind, status, participants, mediators }) =>
        kind === 'meeting' && status === 'held' && [...participants, ...mediators].includes('elmar-mammadyarov'),
    )
    const joint = held.filter((event) => event.joint)
    expect(lines.find((line) => line.startsWith('Meetings held'))).toMatch(
      new RegExp(`^Meetings held: ${joint.length}, and ${held.length - joint.length} more in which`),
    )
    const together = joint.filter(({ participants }) => participants.includes('edward-nalbandian'))
    expect(lines.join('\n')).toContain(`most often with Edward Nalbandian (${together.length})`)
    expect(lines.find((line) => line.startsWith('First'))).toContain(joint[0]?.title)
    expect(lines.find((line) => line.startsWith('Last'))).toContain(joint.at(-1)?.title)
  })

  test('the headline gives the office that readers know, not the last one held', () => {
    expect(ask('/who person:"Serzh Sargsyan"').answer.headline).toBe('Serzh Sargsyan: President of Armenia, 2008–2018')
    expect(ask('/who person:Putin').answer.headline).toBe('Vladimir Putin: President of Russia, since 2012')
  })

  test('with a date, the headline gives the offices of that time', () => {
    expect(ask('/who person:"Serzh Sargsyan" on:2001').answer.headline).toBe(
      'Serzh Sargsyan in 2001: Secretary of the National Security Council, Armenia, 1999–2007; Defence Minister of Armenia, 2000–2007',
    )
    expect(ask('/who person:Kocharyan on:2015').answer.headline).toBe(
      'Robert Kocharyan in 2015: no office that the chronicle knows of',
    )
  })

  test('a shared surname is offered as a choice, each with what tells the bearer apart', () => {
    const { answer } = ask('/who person:Aliyev')
    expect(answer.status).toBe('invalid')
    expect(answer.headline).toBe(
      '“Aliyev” may be Heydar Aliyev (President of Azerbaijan, 1993–2003) or Ilham Aliyev (President of Azerbaijan, since 2003).',
    )
    expect(answer.suggestions).toEqual(['/who person:Heydar Aliyev', '/who person:Ilham Aliyev'])
    for (const suggestion of answer.suggestions ?? []) expect(ask(suggestion).answer.status).toBe('answered')
  })

  test.each([
    ['/who person:Aliyev on:1999', 'heydar-aliyev'],
    ['/who person:Aliyev on:"May 2022"', 'ilham-aliyev'],
    ['/who person:Sarkisian on:2010', 'serzh-sargsyan'],
    ['/who person:Grigoryan office:"deputy prime minister"', 'mher-grigoryan'],
    ['/who person:Grigoryan office:"security council secretary"', 'armen-grigoryan'],
    ['/who person:Mirzoyan office:"foreign minister of Armenia"', 'ararat-mirzoyan'],
    ['/who person:"president Aliyev" on:2000', 'heydar-aliyev'],
  ])('%s is told apart', (line, id) => {
    expect(people(line)).toEqual([id])
  })

  test('an unknown name is refused with the nearest known ones, or with a search', () => {
    const near = ask('/who person:Lavroff').answer
    expect(near).toMatchObject({ status: 'none', suggestions: ['/who person:Sergei Lavrov'] })
    expect(near.headline).toBe('The chronicle has nobody called “Lavroff”. Did you mean Sergei Lavrov?')
    const far = ask('/who person:"Minsk Group"').answer
    expect(far).toMatchObject({ status: 'none', suggestions: ['/search text:Minsk Group'] })
    expect(far.headline).toBe('The chronicle has nobody called “Minsk Group”.')
  })

  test('a person whom no passage names is known from the register, and said to be', () => {
    const { answer } = ask('/who person:"Laurent Fabius"')
    expect(answer.status).toBe('none')
    expect(answer.headline).toBe(
      'Laurent Fabius: Foreign Minister of France, 2012–2016. No passage of the chronicle says more.',
    )
  })

  test('whoever is answered about is named in a cited passage, word for word', () => {
    const { chronicle, passages } = corpusOf(REAL)
    for (const person of chronicle.people.values()) {
      const { answer } = ask(`/who person:"${person.name}"`)
      expect(answer.people, person.name).toEqual([person.id])
      if (answer.status !== 'answered') continue
      const [first] = answer.citations
      expect(first, person.name).toBeDefined()
      expect(passages.get(`${first?.article}#${first?.paragraph}`)?.text).toBe(first?.quote)
    }
  })
})

describe('/who office', () => {
  test.each([
    ['foreign minister of Armenia', '2014-04-04', ['edward-nalbandian']],
    ['Armenian FM', '4 April 2014', ['edward-nalbandian']],
    ['Azerbaijan’s president', '1999', ['heydar-aliyev']],
    ['US co-chair of the Minsk Group', '2014', ['james-warlick']],
    ['president of the European Council', '2022', ['charles-michel']],
    ['US president', '1999', ['bill-clinton']],
    ['secretary of state', '2023', ['antony-blinken']],
    ['prime minister of Armenia', 'May 2023', ['nikol-pashinyan']],
  ])('%s in %s', (office, on, expected) => {
    const { answer } = ask(`/who office:"${office}" on:"${on}"`)
    expect(answer).toMatchObject({ status: 'answered', people: expected })
    expect(answer.citations.length).toBeGreaterThan(0)
  })

  test('the headline says which office, when and who', () => {
    expect(ask('/who office:"foreign minister of Armenia" on:2014-04-04').answer.headline).toBe(
      'Foreign Minister of Armenia on 4 April 2014: Edward Nalbandian',
    )
    expect(ask('/who office:"US president" on:1999').answer.headline).toBe(
      'President of the United States in 1999: Bill Clinton',
    )
  })

  test('agrees with the register on every day a holder is sure of', () => {
    for (const person of corpusOf(REAL).chronicle.people.values())
      for (const { title, of, surely } of person.roles) {
        if (!surely || !['Foreign Minister', 'President', 'Prime Minister'].includes(title)) continue
        if (surely.first < '1900') continue
        const line = `/who office:"${title} of ${of}" on:${surely.first}`
        expect(people(line), line).toContain(person.id)
      }
  })

  test('without a state, every holder is named with the state, the sides first', () => {
    const { answer } = ask('/who office:"foreign minister" on:2022-06-01')
    expect(answer.headline).toMatch(
      /^Foreign Minister on 1 June 2022: Ararat Mirzoyan \(Armenia\), Jeyhun Bayramov \(Azerbaijan\), /,
    )
    expect(answer.people).toContain('sergei-lavrov')
  })

  test('without a date it is today', () => {
    expect(ask('/who office:"president of Azerbaijan"').answer.headline).toBe(
      'President of Azerbaijan today: Ilham Aliyev',
    )
  })

  test('where nobody held it, the holders before and after are told, and suggestions work', () => {
    const { answer } = ask('/who office:"foreign minister of Armenia" on:1985')
    expect(answer).toMatchObject({ status: 'none' })
    expect(answer.headline).toBe(
      'The chronicle names nobody as Foreign Minister of Armenia in 1985. After: Raffi Hovannisian, 1991–1992.',
    )
    expect(answer.suggestions).toEqual(['/who office:foreign minister of Armenia on:1991'])
    expect(people(answer.suggestions?.[0] ?? '')).toEqual(['raffi-hovannisian'])
  })

  test.each(['king of Spain', 'foreign minister of Brazil', 'president of Atlantis', 'teapot', '🕊'])(
    'an office that the chronicle does not know is not guessed: %s',
    (office) => {
      const { answer } = ask(`/who office:"${office}" on:2014`)
      expect(answer).toMatchObject({ status: 'none', citations: [] })
      expect(answer.headline).toBe(`The chronicle has no office called “${office}”.`)
      expect(answer.suggestions?.length).toBeGreaterThan(0)
    },
  )
})

test('without a person or an office, and with an unreadable date, it is said what would work', () => {
  expect(ask('/who').answer).toMatchObject({ status: 'invalid', headline: 'Name a person or an office.' })
  expect(ask('/who on:2014').answer.status).toBe('invalid')
  const { answer } = ask('/who person:Kocharyan on:sometime')
  expect(answer.status).toBe('invalid')
  expect(answer.headline).toBe('“sometime” is no date for “on”. Try 2022, May 2022, 25 May 2023, 2022-05, spring 2022.')
  for (const suggestion of answer.suggestions ?? []) expect(ask(suggestion).answer.status).toBe('answered')
})

describe('another chronicle', () => {
  test('knows its own people, offices and namesakes', () => {
    expect(people('/who person:Dasko on:1931', TINY)).toEqual(['mirel-dasko'])
    expect(people('/who person:Dasko office:chancellor', TINY)).toEqual(['anton-dasko'])
    expect(people('/who person:Haar', TINY)).toEqual(['ysolde-van-der-haar'])
    expect(people('/who person:Lukashevich', TINY)).toEqual(['jozef-lukaszewicz'])
    expect(people('/who office:"Velmoran regent" on:1931', TINY)).toEqual(['mirel-dasko'])
    expect(ask('/who office:chancellor on:1932-07', TINY).answer.headline).toBe(
      'Chancellor in July 1932: Anton Dasko (Velmora) and Ysolde van der Haar (Ardany)',
    )
    expect(ask('/who office:"chancellor of Velmora" on:1931', TINY).answer.headline).toBe(
      'The chronicle names nobody as Chancellor of Velmora in 1931. After: Anton Dasko, since 1932.',
    )
    expect(ask('/who person:Pashinyan', TINY).answer.status).toBe('none')
  })
})
