import { beforeAll, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { addRow, emptyRows, type Solver } from '../../../src/model/milp.ts';
import { Weights } from '../../../src/model/order/weights.ts';
import { loadSolver } from '../../../src/solver/highs.ts';

let solver: Solver;
beforeAll(async () => { solver = await loadSolver(); });

test('the weights of a cut are as good as HiGHS finds them, packing by packing', () => {
  const size = 7;
  const packing = fc.uniqueArray(fc.integer({ min: 0, max: size - 1 }), { minLength: 2, maxLength: 5 });
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: size, maxLength: size }), fc.array(packing, { maxLength: 12 }), (tenths, packings) => {
    const solution = Float64Array.from(tenths, (x) => x / 10);
    const weights = new Weights(solution);
    const rows = emptyRows();
    for (const members of packings) {
      weights.add(members);
      addRow(rows, members, members.map(() => 1), 1);
    }
    const session = solver.linear({ cost: solution, bound: new Float64Array(size).fill(1), integer: false, rows });
    const { objective } = session.solve()!;
    session.close();
    const found = weights.values();
    expect(found.reduce((sum, weight, k) => sum + weight * solution[k]!, 0)).toBeCloseTo(objective, 6);
    for (const weight of found) expect(weight).toBeLessThanOrEqual(1 + 1e-9);
    for (const members of packings) expect(members.reduce((sum, k) => sum + found[k]!, 0)).toBeLessThanOrEqual(1 + 1e-7);
  }), { numRuns: 150 });
});
