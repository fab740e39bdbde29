import { alinea, el } from './dom';
import { meldformulier } from './formulier';
import { haalKeuzelijsten } from './keuzelijsten';
import { ontvangstbewijs } from './ontvangst';

async function begin(pagina: HTMLElement, plek: HTMLElement): Promise<void> {
  plek.replaceChildren(
    el('p', { class: 'utrecht-paragraph', role: 'status' }, 'Het formulier wordt geladen…'),
  );
  try {
    const lijsten = await haalKeuzelijsten();
    plek.replaceChildren(
      meldformulier(lijsten, (ontvangst, regio) => {
        const bewijs = ontvangstbewijs(ontvangst, regio?.teksten?.BEWAREN);
        pagina.replaceChildren(bewijs);
        document.title = 'Melding ontvangen – Meldroute';
        window.scrollTo(0, 0);
        bewijs.querySelector('h1')?.focus();
      }),
    );
  } catch {
    const opnieuw = el(
      'button',
      { type: 'button', class: 'utrecht-button utrecht-button--primary-action' },
      'Opnieuw proberen',
    );
    opnieuw.addEventListener('click', () => void begin(pagina, plek));
    plek.replaceChildren(
      el(
        'div',
        { class: 'utrecht-alert utrecht-alert--error', role: 'alert' },
        el(
          'div',
          { class: 'utrecht-alert__content' },
          alinea('Het formulier kon niet worden geladen. Controleer uw verbinding en probeer het opnieuw.'),
          opnieuw,
        ),
      ),
    );
  }
}

const pagina = document.querySelector<HTMLElement>('#melden');
const plek = document.querySelector<HTMLElement>('#meldformulier');
const route = document.querySelector<HTMLDetailsElement>('#route');
// On a narrow screen the route would push the danger questions out of sight.
if (route) route.open = window.matchMedia('(min-width: 60rem)').matches;
if (pagina && plek) void begin(pagina, plek);
