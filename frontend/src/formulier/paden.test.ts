import { describe, expect, it } from 'vitest';
import { naarPad, Rangorde } from './paden';

const SCHEMA = {
  type: 'default',
  id: 'proef',
  components: [
    { type: 'textfield', id: 'a', key: 'a' },
    {
      type: 'dynamiclist',
      id: 'lijst',
      path: 'lijst',
      components: [
        { type: 'textfield', id: 'x', key: 'x' },
        { type: 'textfield', id: 'y', key: 'y' },
      ],
    },
    { type: 'group', id: 'groep', components: [{ type: 'textfield', id: 'b', key: 'b' }] },
  ],
};

describe('paths of fields', () => {
  it('are written as the server does', () => {
    expect(naarPad(['lijst', 10, 'x'])).toBe('lijst[10].x');
  });

  it('are sorted as the form shows the fields', () => {
    const fouten = ['b', 'weg', 'lijst[10].x', 'lijst[2].y', 'lijst[2].x', 'lijst', 'a'].map((veld) => ({ veld }));
    const gesorteerd = new Rangorde(SCHEMA).sorteer(fouten).map(({ veld }) => veld);
    expect(gesorteerd).toEqual(['a', 'lijst', 'lijst[2].x', 'lijst[2].y', 'lijst[10].x', 'b', 'weg']);
  });
});
