import { alinea, belLink, el } from './dom';
import { JA_NEE_ONBEKEND } from './keuzelijsten';
import type { GEVAARVRAGEN } from './melding';
import { keuzerondjes, onderdeel } from './velden';

const VRAGEN: Record<(typeof GEVAARVRAGEN)[number], { label: string; uitleg: string }> = {
  levensbedreigend: {
    label: 'Is iemand nu in levensgevaar?',
    uitleg: 'Bijvoorbeeld: iemand is zwaar gewond, wordt nu aangevallen of wordt met de dood bedreigd.',
  },
  fysiekGevaarDreigt: {
    label: 'Dreigt er nu lichamelijk gevaar?',
    uitleg: 'Bijvoorbeeld: mishandeling, seksueel geweld of opsluiting.',
  },
  veiligheidKomendeDagenGeborgd: {
    label: 'Is het slachtoffer de komende uren en dagen veilig?',
    uitleg: 'Kies alleen “Ja” als u het zeker weet. Bijvoorbeeld: er is een veilige plek om te slapen.',
  },
  directeBeschermingNodig: {
    label: 'Is er nu meteen bescherming nodig?',
    uitleg:
      'Om letsel of ernstige psychische schade te voorkomen. Bijvoorbeeld: politie erbij of een veilige plek.',
  },
};

export function gevaarvragen(): HTMLElement {
  const { blok, meldLevensgevaar } = alarm();
  const deel = onderdeel(
    'gevaar',
    'Is er nu gevaar?',
    blok,
    alinea('Beantwoord deze vragen eerst. Laat u een vraag open, dan lezen wij dat als “Weet ik niet”.'),
    ...Object.entries(VRAGEN).map(([vraag, tekst]) =>
      keuzerondjes({ pad: `gevaar.${vraag}`, ...tekst }, JA_NEE_ONBEKEND),
    ),
  );
  deel.addEventListener('change', ({ target }) => {
    const keuze = target as HTMLInputElement;
    if (keuze.name === 'gevaar.levensbedreigend') meldLevensgevaar(keuze.value === 'JA');
  });
  return deel;
}

/** The text about 112 is always there. In mortal danger it grows, and a screen reader reads it out at once. */
function alarm(): { blok: HTMLElement; meldLevensgevaar: (nu: boolean) => void } {
  const rustig = el('p', { class: 'utrecht-paragraph' }, 'Is iemand in levensgevaar? Bel ', belLink(), '.');
  const nu = el('div', { role: 'alert' });
  const blok = el('div', { class: 'alarm' }, rustig, nu);
  return {
    blok,
    meldLevensgevaar(levensgevaar) {
      blok.classList.toggle('alarm--nu', levensgevaar);
      rustig.hidden = levensgevaar;
      nu.replaceChildren(
        ...(levensgevaar
          ? [el('p', { class: 'alarm__kop' }, 'Bel nu ', belLink(), '.'), alinea('Meld daarna hier verder.')]
          : []),
      );
    },
  };
}
