/**
 * Pasted and scraped texts in our own wording with the dirt that such texts carry, and what should come out. The facts are
 * those of the chronicle; the sentences are not anybody's.
 */
export interface TextFixture {
  name: string
  text: string
  title: string
  /** First words of each of the article's paragraphs. */
  paragraphs: string[]
  published: string
  publisher: string | null
  author?: string
}

const STRANGER = `A flood in the far north has cut three valleys off from the railway, the provincial governor told a news conference on Monday. "We have not seen water like this for forty years," Governor Hilde Marstrand said, adding that two hundred families slept in school halls. Meteorologists at the institute in Tromsvik expect more rain until the weekend. The army sent two helicopters, and the power company said that repairs on the Lundal line would have to wait until the river falls. Insurance companies spoke of damage beyond all estimates, while farmers asked for hay. (Click the image to read more).`

export const TEXTS: TextFixture[] = [
  {
    name: 'stories of other subjects pasted after the article, twice',
    text: `Ministers of Armenia and Azerbaijan to sit down in the Russian capital at the end of the week. Is another document within reach?

The two foreign ministers will see each other in Moscow on Friday (4 April), on the edge of a session of the post-Soviet club's ministers. Edward Nalbandian and Elmar Mammadyarov last spoke in the winter. The seizure of Crimea hangs over the session, and Ukraine stays away from it.

The co-chairs of the Minsk Group arranged the encounter. They had hoped to bring the presidents together earlier in the spring, and that came to nothing. Now they would be content with a few paragraphs that a later summit could build on, diplomats say.

Moscow likes to recall 2 November 2008, when Dmitry Medvedev persuaded two presidents to put their names under one page. Little has followed from that page.

source: commonspace.eu

photo: The ministers at an earlier round of talks (archive picture, press service).

Related articles

Editor's choice
News
Flood cuts three valleys off from the railway

Flood cuts three valleys off from the railway

${STRANGER}
Editor's choice
News
Harvest fails for the second year

Harvest fails for the second year

Farmers in the hill country have brought in a third of the usual grain, the growers' federation said in its yearly report. Ministers promised seed, tractors and patience. "Patience we have," a farmer from Holm told the paper, "it is diesel that we lack."

Popular

Editor's choice
News
Flood cuts three valleys off from the railway

Flood cuts three valleys off from the railway

${STRANGER}
`,
    title:
      'Ministers of Armenia and Azerbaijan to sit down in the Russian capital at the end of the week. Is another document within reach?',
    paragraphs: [
      'The two foreign ministers will see',
      'The co-chairs of the Minsk Group',
      'Moscow likes to recall 2 November 2008',
    ],
    published: '2014-04~',
    publisher: 'commonspace.eu',
  },
  {
    name: 'a dated caption, the source at the end with a full stop',
    text: `Envoys press for another round of Karabakh talks. Ministers may see each other in Paris before the month is out

Washington and Moscow both want the negotiations to go on, their diplomats said this week.

Eric Rubin of the State Department called on Edward Nalbandian on Wednesday and asked how far the sides were from a next step. On Thursday he took part in a session about trade.  He said to journalists that there was no substitute for talking.

A spokesman in Moscow confirmed that the ministers would meet before November begins, though he named no town. "The mediators will travel to the region if it goes well," he said.

source: commonspace.eu.

Photo: Edward Nalbandian receives Eric Rubin in Yerevan on 17 October 2012 (picture courtesy of the ministry's press office).

Related articles

Editor's choice
News
Ferry strike enters third week

Ferry strike enters third week

Dockers and captains have not spoken since the walk-out began, the arbitration board said. Islanders are living on tins and goodwill. The board's chairman, Rolf Aune, hopes for a session on the mainland before the storms.
`,
    title:
      'Envoys press for another round of Karabakh talks. Ministers may see each other in Paris before the month is out',
    paragraphs: [
      'Washington and Moscow both want',
      'Eric Rubin of the State Department',
      'A spokesman in Moscow confirmed',
    ],
    published: '2012-10~',
    publisher: 'commonspace.eu',
  },
  {
    name: 'subheadings, a comment form, no date',
    text: `Leaders of Armenia and Azerbaijan draw closer at Kremlin talks

Both countries are “on the way to an understanding about each other's borders”, Prime Minister Nikol Pashinyan said on Thursday.

Vladimir Putin had first received Ilham Aliyev and then Pashinyan alone before the three sat down together in Moscow. Officials counted three hours.

A checkpoint divides opinions

At the end of April a checkpoint had gone up at the entrance to the Lachin corridor. Shots were exchanged along the border more than once after that.

What remains open

Roads and railways were the hardest part, Putin admitted; deputy premiers should settle them within a week. The war of 2020 had left every line in the region cut.

Leave a Reply

Your email address will not be published. Required fields are marked *
`,
    title: 'Leaders of Armenia and Azerbaijan draw closer at Kremlin talks',
    paragraphs: [
      'Both countries are',
      'Vladimir Putin had first received',
      'At the end of April a checkpoint',
      'Roads and railways were the hardest',
    ],
    published: '2023-05~',
    publisher: null,
  },
  {
    name: 'a site’s motto above the headline, an advertisement, a cookie notice glued to the end',
    text: `Quick Bulletins From Every Corner of the Planet

Foreign ministers of Armenia and Azerbaijan are due in Moscow


- Advertisement -

The top diplomats of both countries will be Russia's guests on Friday, after months in which the talks had moved west.

A spokeswoman in Moscow said that Sergei Lavrov would receive Ararat Mirzoyan and Jeyhun Bayramov there “on May 19”.

The two want to go through the draft of a peace treaty line by line, according to officials on both sides.

Nikol Pashinyan and Ilham Aliyev had met on Sunday in Brussels, where Charles Michel was their host.

A deal of November 2020 had stopped a war of six weeks; it was Russia that brokered it.

Neither capital expects a signature this month. This website uses cookies to improve your experience. We'll assume you're ok with this, but you can opt-out if you wish. AcceptRead More`,
    title: 'Foreign ministers of Armenia and Azerbaijan are due in Moscow',
    paragraphs: [
      'The top diplomats of both countries',
      'A spokeswoman in Moscow said',
      'The two want to go through',
      'Nikol Pashinyan and Ilham Aliyev had met',
      'A deal of November 2020',
      'Neither capital expects a signature this month.',
    ],
    published: '2023-05~',
    publisher: null,
  },
  {
    name: 'hard-wrapped lines, the date before the headline and again below it',
    text: ` date 2024-10-08 Corridor Talk: What the Summit Leaves Unsaid
10/8/2024 5:41:09 PM
Leyla Samad
The leaders of the region gathered in Moscow on Tuesday, and the
host found an hour for each of his two neighbours from the South
Caucasus. Whether the hour that all three might have shared was ever
on the table is what analysts were asking in the corridors all day,
with the climate conference only weeks away?
An observer in Baku , who asked not to
be named, thought it was not, and shared three reasons for his view
with us.
"First, one side does not want this mediator any more. Second, the
other prefers to talk without anybody. Third, the mediator knows
both of these things very well. A paper may still be initialled this
year, but then it will be one that the two sides have written alone,
at their own border and in their own time."
It should be added that the ministers had failed to agree on a
common text the evening before. Nobody explained why. The window is
open, as diplomats like to say, but there is a draught.
`,
    title: 'Corridor Talk: What the Summit Leaves Unsaid',
    paragraphs: [
      'The leaders of the region gathered',
      'An observer in Baku',
      '"First, one side does not want',
      'It should be added that',
    ],
    published: '2024-10-08',
    publisher: null,
    author: 'Leyla Samad',
  },
]
