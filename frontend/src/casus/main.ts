import { Casuspagina } from './pagina';
import { Woorden, type Woordenlijst } from './woorden';
import { zoekpagina } from './zoeken';

const woordenVan = (plek: HTMLElement) => new Woorden(JSON.parse(plek.dataset['woorden'] ?? '{}') as Woordenlijst);

const casus = document.querySelector<HTMLElement>('#casus');
if (casus) void new Casuspagina(casus, casus.dataset['nummer'] ?? '', woordenVan(casus), casus.dataset['noodtoegang']).begin();

const zoeken = document.querySelector<HTMLElement>('#zoeken');
zoeken?.replaceChildren(zoekpagina(woordenVan(zoeken), (adres) => window.location.assign(adres)));
