interface Regel {
  label: string;
  melding: string;
  element(): HTMLElement | undefined;
}

/** The list of faults above a form: heard at once by a screen reader, and a way to each field. */
export class Foutenoverzicht {
  readonly element = document.createElement('div');

  constructor() {
    this.element.className = 'mr-fouten';
    this.element.setAttribute('role', 'alert');
    this.element.hidden = true;
  }

  toon(regels: Regel[]): void {
    this.element.hidden = regels.length === 0;
    this.element.replaceChildren();
    if (regels.length === 0) return;
    const kop = document.createElement('p');
    kop.className = 'mr-fouten-kop';
    kop.textContent =
      regels.length === 1 ? 'Er is nog 1 ding dat u moet aanpassen:' : `Er zijn nog ${regels.length} dingen die u moet aanpassen:`;
    const lijst = document.createElement('ul');
    lijst.append(...regels.map((regel) => this.punt(regel)));
    this.element.append(kop, lijst);
    const eerste = regels.map((regel) => regel.element()).find((element) => element !== undefined);
    if (eerste) ga(eerste);
    else this.element.scrollIntoView({ block: 'nearest' });
  }

  private punt({ label, melding, element }: Regel): HTMLLIElement {
    const punt = document.createElement('li');
    const tekst = !label ? melding : label.endsWith('?') ? `${label} ${melding}` : `${label}: ${melding}`;
    const doel = element();
    if (!doel) {
      punt.textContent = tekst;
      return punt;
    }
    const knop = document.createElement('button');
    knop.type = 'button';
    knop.className = 'mr-verwijzing';
    knop.textContent = tekst;
    knop.addEventListener('click', () => ga(element() ?? doel));
    punt.append(knop);
    return punt;
  }
}

function ga(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'center' });
}
