/**
 * Words of asking that say nothing of what is asked about: light verbs, numerals, hedges. English; stop words
 * (`isStopWord`) are not repeated here.
 */
export const fillers: ReadonlySet<string> = new Set(
  `hold holds held holding take takes took taken taking place sit sits sat down get gets got make makes made making set put
  bring brings brought bringing together go goes went gone going ahead come comes came coming see saw seen have give gave
  given happen happened happens occur occurred actual actually really fact indeed exactly precise precisely officially said
  says tell told ask asked know day days date dates time times year years month months hour weekday ones city cities town venue
  location country countries first second third fourth fifth last next previous one two three four five six seven eight nine ten both each every pair couple several many few various
  round rounds session sessions sitting side sides sided party parties representative representatives people person persons
  official officials please pls thanks thank you between during within among around near next new newly same another again
  ever so far total altogether whole entire full complete list show name names number count kind type sort part way
  involved involving include included including concerned related relating regarding concerning about over up out off
  start started begin began begun end ended finish finished use used call called become became face person in-person
  trilateral tripartite bilateral quadrilateral multilateral own respective back via per v vs versus would could should
  attend attended attending participate participated participating present eventually finally simply just merely only
  spoke speak speaks actually summary overview summarise summarize describe outcome outcomes result results ended finish finished conclude turn occasion occasions twice scene instance instances occurrence occurrences host hosts hosted hosting mediate mediates mediated mediating broker brokered brokers brokering try tries trying tried very much run ran into bump bumped junior senior younger elder period record records recorded correct right true dont didnt wasnt isnt werent whats exact reach reached table face acted acts act mediator mediators jointly himself herself itself themselves behalf man men woman women want need like issue issues issued quick question wondering curious supposed looking timeline colleague colleagues counterpart counterparts somewhere directly series convene convened convening yet still already then now today long early late mid`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
