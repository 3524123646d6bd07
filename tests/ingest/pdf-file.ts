/** A PDF of one page with a headline in large letters and lines below it; an empty line leaves a gap. */
export function minimalPdf(headline: string, lines: string[]): Uint8Array {
  const show = (text: string, size: number, y: number) =>
    `BT /F1 ${size} Tf 1 0 0 1 60 ${y} Tm (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`
  const content = [
    show(headline, 22, 760),
    ...lines.map((line, index) => (line === '' ? '' : show(line, 11, 720 - index * 14))),
  ].join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = file.length
  file += `xref\n0 6\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return new TextEncoder().encode(file)
}
