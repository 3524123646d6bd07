import fc from 'fast-check'

/** Text with everything in it that Discord's Markdown could take for something else. */
export function hostileText(most = 12): fc.Arbitrary<string> {
  const pieces = fc.oneof(
    fc.constantFrom(
      ...[
        '*',
        '**',
        '_',
        '__',
        '~~',
        '||',
        '`',
        '```',
        '> ',
        '>>> ',
        '# ',
        '### ',
        '-# ',
        '- ',
        '* ',
        '+ ',
        '1. ',
        '12.',
      ],
      ...['[', ']', '(', ')', '[a](https://b.example)', '[[1]](https://b.example)', '<', '>', '<@123456789012345678>'],
      ...['<#12>', '<t:1700000000:R>', '<a:wave:12>', '<https://a.example>', '</who:12>', '<id:guide>', '@everyone'],
      ...[
        '@here',
        'https://a.example/b_c_d*e*(f)',
        'http://x',
        ':smile:',
        ':+1:',
        '10:30:45',
        '\\',
        '\\\\',
        '¯\\_(ツ)_/¯',
      ],
      ...[
        ' ',
        '  ',
        '\t',
        '\u00a0',
        'word',
        'and',
        'Ճ',
        'é',
        'e\u0301',
        '👩‍👧',
        '😀',
        '“',
        '”',
        '…',
        '\u200b',
        '\u2028',
      ],
    ),
    fc.string({ maxLength: 6 }),
    fc.string({ unit: 'binary', maxLength: 4 }),
  )
  return fc.array(pieces, { maxLength: most }).map((parts) => parts.join(''))
}

/** The same on several lines. */
export function hostileLines(most = 4): fc.Arbitrary<string> {
  return fc.array(hostileText(), { minLength: 1, maxLength: most }).map((lines) => lines.join('\n'))
}
