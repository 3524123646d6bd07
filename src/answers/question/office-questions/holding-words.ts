/** Words with which people speak of holding an office, and of asking for it. English; stop words are not repeated. */
const WORDS = `
  serve serves served serving hold holds held holding head heads headed heading lead leads led leading run runs ran
  running rule rules ruled ruling govern governs governed governing charge become becomes became becoming office offices post job position role seat portfolio capacity duty
  duties appoint appointed name named names elect elected chosen picked nominated made appointment election nomination
  inauguration sworn gone got gets get given power control helm resign resigned resigns resignation step stepped down quit quits left
  leave leaves leaving departed departure dismissed dismissal sacked fired ousted removed remove cease ceased stop
  stopped stay stayed remain remained lasted last succeed succeeded succeeds succeeding success successor successors
  predecessor predecessors immediate represent represents represented representing behalf place leader up precede preceded preceding follow followed following replace replaced replaces replacing
  replacement take takes took taken taking over hand handed hands gave give way make makes fill filled fills filling
  stand stood standing in interim came come comes inherit inherited acting current currently incumbent former then
  outgoing new newly sitting ex called person people man woman politician diplomat official minister somebody someone
  holder holders whoever term terms tenure time times period stint mandate spell start started starts begin began
  begun end ended ends finish finished long day days date dates year years month months since until till from between
  before after prior ahead right immediately directly just shortly next previous previously earlier later subsequent
  eventual moment during while within amid throughout exact exactly tell know like find give please pls remind many
  number total count different altogether so far ever first second third republic state country side list show still
  again actually really officially said mean two three four five both independent id ive im order chronological chronologically everybody everyone those complete full altogether
`
const HOLDING = new Set(WORDS.trim().split(/\s+/))

/** Whether a folded word only says that somebody holds an office, or that this is asked. */
export function isOfHolding(word: string): boolean {
  return HOLDING.has(word)
}
