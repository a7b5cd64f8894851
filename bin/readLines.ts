/** The lines of a stream as they come, without their ends. */
export async function* readLines(stream: AsyncIterable<Buffer | string>): AsyncGenerator<string, void> {
  let rest = '';
  for await (const chunk of stream) {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  if (rest !== '') yield rest;
}
