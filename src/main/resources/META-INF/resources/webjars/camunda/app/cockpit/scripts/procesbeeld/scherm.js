/* Elements, and how moments and durations are written. Text goes in as text, never as HTML. */

export const maak = (naam, kenmerken = {}, ...kinderen) => {
  const element = document.createElement(naam);
  for (const [kenmerk, waarde] of Object.entries(kenmerken)) {
    if (typeof waarde === 'function') {
      element.addEventListener(kenmerk, waarde);
    } else if (kenmerk === 'style') {
      Object.assign(element.style, waarde);
    } else if (waarde !== false && waarde != null) {
      element.setAttribute(kenmerk, waarde === true ? '' : waarde);
    }
  }
  element.append(...kinderen.flat().filter(kind => kind != null && kind !== false));
  return element;
};

export const vervang = (plek, ...inhoud) => plek.replaceChildren(...inhoud);

const ZONE = {timeZone: 'Europe/Amsterdam'};
const DAG = new Intl.DateTimeFormat('nl-NL', {...ZONE, day: 'numeric', month: 'short', year: 'numeric'});
const MOMENT = new Intl.DateTimeFormat(
  'nl-NL', {...ZONE, day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit'});
const TIJD = new Intl.DateTimeFormat('nl-NL', {...ZONE, hour: '2-digit', minute: '2-digit'});
const GETAL = new Intl.NumberFormat('nl-NL');

export const dag = moment => DAG.format(new Date(moment));
export const moment = waarde => MOMENT.format(new Date(waarde));
export const tijd = waarde => TIJD.format(new Date(waarde));
export const getal = waarde => GETAL.format(waarde);

/** As a date field wants it. */
export const datum = waarde => new Intl.DateTimeFormat('sv-SE', ZONE).format(waarde);

const EENHEDEN = [
  [365 * 86400, 'jaar', 'jaar'],
  [7 * 86400, 'week', 'weken'],
  [86400, 'dag', 'dagen'],
  [3600, 'uur', 'uur'],
  [60, 'minuut', 'minuten']
];

/** One unit, rounded: who compares steps wants to know whether it is hours or weeks. */
export const duur = seconden => {
  const [maat, een, meer] = EENHEDEN.find(([grens]) => seconden >= grens * (grens > 3600 ? 2 : 1)) || [];
  if (!maat) {
    return seconden >= 86400 ? '1 dag' : 'minder dan een minuut';
  }
  const aantal = Math.round(seconden / maat);
  return `${getal(aantal)} ${aantal === 1 ? een : meer}`;
};

const geleden = waarde => duur((Date.now() - new Date(waarde)) / 1000);

export const sinds = waarde => `sinds ${moment(waarde)}, ${geleden(waarde)}`;

/** How long already; the moment itself for who points at it. */
export const alSinds = waarde => maak('time', {datetime: waarde, title: `sinds ${moment(waarde)}`}, geleden(waarde));

/** As short as fits on a step of a diagram. */
export const kort = seconden => {
  const [maat, teken] = [[604800 * 2, 'w', 604800], [86400 * 2, 'd', 86400], [3600, 'u', 3600], [60, 'min', 60]]
    .filter(([grens]) => seconden >= grens).map(([, eenheid, deler]) => [deler, eenheid])[0] || [];
  return maat ? `${getal(Math.round(seconden / maat))} ${teken}` : '< 1 min';
};

/** A part of a whole as a bar; the number stands beside it. */
export const balk = deel =>
  maak('span', {class: 'mr-balk', 'aria-hidden': 'true'},
    maak('span', {class: 'mr-balk__vol', style: {width: `${Math.max(0, Math.min(100, deel * 100))}%`}}));

/**
 * A table that a screen reader can follow.
 *
 * @param kolommen [heading, what stands in it, whether it is a number]
 */
export const tabel = (bijschrift, kolommen, rijen, leeg) => rijen.length
  ? maak('div', {class: 'mr-tabel', role: 'region', tabindex: '0', 'aria-label': bijschrift},
    maak('table', {class: 'cam-table'},
      maak('caption', {class: 'mr-verborgen'}, bijschrift),
      maak('thead', {}, maak('tr', {}, kolommen.map(([kop, , isGetal]) =>
        maak('th', {scope: 'col', class: isGetal && 'mr-getal'}, kop)))),
      maak('tbody', {}, rijen.map(rij => maak('tr', {}, kolommen.map(([, cel, isGetal], i) =>
        maak(i ? 'td' : 'th', {scope: !i && 'row', class: isGetal && 'mr-getal'}, cel(rij))))))))
  : maak('p', {class: 'mr-leeg'}, leeg);

let nummer = 0;

/** A field with its label. */
export const veld = (label, invoer) => {
  invoer.id ||= `mr-veld-${nummer += 1}`;
  return maak('div', {class: 'mr-veld'}, maak('label', {for: invoer.id}, label), invoer);
};

export const keuzelijst = (opties, gekozen, bijKeuze) => {
  const lijst = maak('select', {class: 'form-control', change: () => bijKeuze(lijst.value)},
    opties.map(([waarde, tekst]) => maak('option', {value: waarde, selected: waarde === gekozen}, tekst)));
  return lijst;
};

/** Nothing to choose between is no choice. */
export const regiokeuze = (regios, gekozen, bijKeuze) => regios.length > 1
  && veld('Regio', keuzelijst(regios.map(regio => [regio.code, regio.naam]), gekozen, bijKeuze));

/** Earlier and later pages. */
export const bladeren = (pagina, grootte, totaal, naar) => {
  const paginas = Math.max(1, Math.ceil(totaal / grootte));
  const knop = (tekst, doel) =>
    maak('button', {type: 'button', class: 'btn btn-default', disabled: doel < 1 || doel > paginas, click: () => naar(doel)}, tekst);
  return paginas > 1 && maak('nav', {class: 'mr-bladeren', 'aria-label': 'Bladeren'},
    knop('Vorige', pagina - 1),
    maak('span', {}, `Pagina ${getal(pagina)} van ${getal(paginas)}`),
    knop('Volgende', pagina + 1));
};

export const storing = een => maak('li', {class: 'mr-storing'},
  maak('p', {},
    een.nummer && maak('a', {href: `#/process-instance/${een.instantie}/runtime`}, een.nummer),
    ` ${sinds(een.sinds)}`),
  maak('p', {}, maak('strong', {}, een.wat), ` ${een.gevolg}`),
  maak('p', {}, een.wie));
