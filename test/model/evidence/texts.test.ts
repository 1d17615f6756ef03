// Small numbers of people that somebody wrote into a sentence.
import { describe, expect, test } from '@jest/globals';
import { openCatalogue } from '../../../src/files/open.ts';
import { smallNumberFindings, smallNumbersIn } from '../../../src/model/evidence/texts.ts';

describe('small numbers in sentences', () => {
  test.each([
    ['Drei von 20 Befragten fühlen sich nicht sicher.', ['Drei von 20 Befragte']], ['2 von 19 jungen Frauen haben abgebrochen.', ['2 von 19 jungen Frau']], ['Das sagten zwei von zehn Gesprächspartnerinnen.', ['zwei von zehn Gespräch']],
    ['58 von 60 Teilnehmenden waren zufrieden.', ['58 von 60 Teilnehm']], ['one of the 12 parents', ['one of the 12 parent']],
    ['31 von 60 Befragten kennen das Angebot.', []], ['84 von 90 Beschäftigten haben beide Tage besucht.', []], ['Zwei von drei Häusern haben Stufen.', []], ['Im Jahr 2 von 2028', []], ['61 von 248 Kindern', []], ['1.234 von 20.000 Menschen', []], ['alle 20 Befragten', []], ['20 von 20 Befragten', []],
  ])('%s', (text, expected) => {
    expect(smallNumbersIn(text, 5)).toEqual(expected);
  });

  test('stay where nothing is protected', () => {
    expect(smallNumbersIn('Drei von 20 Befragten', 1)).toEqual([]);
  });

  test('a long text takes no long time', () => {
    const start = process.hrtime.bigint();
    smallNumbersIn('3 von den den den den '.repeat(1000) + 'eine von zwei '.repeat(2000), 5);
    expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(500);
  });

  test('the worked example has none', () => {
    expect(smallNumberFindings(openCatalogue('data').catalogue!)).toEqual([]);
  });
});
