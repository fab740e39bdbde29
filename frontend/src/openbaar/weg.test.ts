import { beforeEach, describe, expect, it, vi } from 'vitest';
import { wegknop } from './weg';

const DOEL = 'https://weer.example/';

function escape(keren: number): void {
  for (let i = 0; i < keren; i++) document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
}

describe('the button that leaves', () => {
  const ga = vi.fn();

  beforeEach(() => {
    ga.mockReset();
    document.body.replaceChildren(wegknop(DOEL, ga), document.createElement('form'));
  });

  it('empties the screen and goes to an everyday page', () => {
    document.querySelector('button')?.click();
    expect(document.body.childElementCount).toBe(0);
    expect(ga).toHaveBeenCalledWith(DOEL);
  });

  it('does the same when Escape is pressed three times', () => {
    escape(2);
    expect(ga).not.toHaveBeenCalled();
    escape(1);
    expect(ga).toHaveBeenCalledWith(DOEL);
  });
});
