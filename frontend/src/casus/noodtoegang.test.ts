import { expect, it } from 'vitest';
import type { Afronding } from '../formulier/taak';
import { mogelijk } from './acties';
import { nietTeZien } from './noodtoegang';

const AANROEP = Promise.resolve<Afronding>({ soort: 'klaar' });

async function verstuur(uitkomst: Afronding, reden: string) {
  const gezien: string[] = [];
  let open = false;
  const paneel = nietTeZien(
    'C-1',
    '4 uur',
    (tekst) => {
      gezien.push(tekst);
      return Promise.resolve(uitkomst);
    },
    () => (open = true),
  );
  document.body.replaceChildren(paneel);
  paneel.querySelector('textarea')!.value = reden;
  paneel.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
  await AANROEP;
  await AANROEP;
  const fout = paneel.querySelector<HTMLElement>('#nood-fout')!;
  return { gezien, open, fout: fout.hidden ? '' : fout.textContent, ongeldig: paneel.querySelector('textarea')!.getAttribute('aria-invalid') };
}

it('offers access in an emergency only to whose role may, and says for how long', () => {
  const zonder = nietTeZien('C-1', undefined, () => AANROEP, () => {});
  expect(zonder.querySelector('form')).toBeNull();
  const met = nietTeZien('C-1', '4 uur', () => AANROEP, () => {});
  expect(met.textContent).toContain('U ziet de casus 4 uur lang.');
  expect(met.querySelector('h1')?.textContent).toBe(zonder.querySelector('h1')?.textContent);
});

it('asks for a reason before it asks the server', async () => {
  expect(await verstuur({ soort: 'klaar' }, '  ')).toMatchObject({ gezien: [], open: false, fout: 'Vul in waarom het niet kan wachten.', ongeldig: 'true' });
});

it('opens the casus, or says at the field why it does not', async () => {
  expect(await verstuur({ soort: 'klaar' }, ' Zij staat hier. ')).toMatchObject({ gezien: ['Zij staat hier.'], open: true, fout: '' });
  expect(await verstuur({ soort: 'fouten', fouten: [{ veld: 'reden', melding: 'Schrijf meer.' }] }, 'Nood')).toMatchObject({ open: false, fout: 'Schrijf meer.' });
});

it('leaves who looks in an emergency what they may do, and no more', () => {
  const namen = (casus: Parameters<typeof mogelijk>[0]) => mogelijk(casus).map(({ id }) => id);
  expect(namen({ tabelversies: [], afgeschermd: true, noodtoegangTot: '2026-01-01T00:00:00Z' })).toEqual(['gevaar', 'aanvulling']);
  expect(namen({ tabelversies: [], afgeschermd: false })).not.toContain('openstellen');
  expect(namen({ tabelversies: [], afgeschermd: true })).toContain('openstellen');
});
