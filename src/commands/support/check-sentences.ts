// `check --text`: one JSON object for every line, or a page to read.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readSentence } from '../../model/measurability/sentence.ts';
import { checkText } from '../../text/check.ts';
import { notRead } from '../../text/file-errors.ts';
import { objectionText } from '../../text/objections.ts';
import type { Context } from './context.ts';

/** Reads every line of a file (`-`: standard input) as a sentence and answers each, also an empty one. */
export async function checkSentences(context: Context, path: string, format: 'table' | 'json' | 'md'): Promise<void> {
  const { language } = context;
  const input = path === '-' ? await standardInput() : readFile(context, path);
  const lines = input.replace(/^\uFEFF/u, '').split('\n').map((line) => line.replace(/\r$/u, ''));
  if (lines.at(-1) === '') lines.pop();
  if (format !== 'json') return showSentences(context, lines.filter((line) => line.trim() !== ''), format);
  // lists repeat themselves: a line that was read before is answered from memory
  const known = new Map<string, string>();
  const answers = lines.map((line) => {
    const before = known.get(line);
    if (before !== undefined) return before;
    const reading = readSentence(line, { language });
    const answer = JSON.stringify({ ...reading, findings: reading.findings.map(({ rule, word, start, end }) => ({ rule, word, start, end, message: objectionText(rule, word).message[language] })) });
    known.set(line, answer);
    return answer;
  });
  if (answers.length > 0) context.emit(`${answers.join('\n')}\n`);
}

async function showSentences(context: Context, sentences: readonly string[], format: 'table' | 'md'): Promise<void> {
  const [{ sentencesDocument }, { asYaml }, { toTerminal }, { toMarkdown }] = await Promise.all([import('../../output/check/document.ts'), import('./check-output.ts'), import('../../output/document/terminal.ts'), import('../../output/document/markdown.ts')]);
  const document = sentencesDocument(sentences, context.language, asYaml);
  context.emit(format === 'md' ? toMarkdown({ language: context.language, title: checkText(context.language).title, about: {}, root: document }) : toTerminal(document, { columns: context.columns, colour: context.colour() }));
}

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function readFile(context: Context, path: string): string {
  try {
    return readFileSync(resolve(context.world.cwd, path), 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'EIO';
    throw notRead(path, code, { de: '`--text -` liest von der Standardeingabe.', en: '`--text -` reads standard input.' });
  }
}
