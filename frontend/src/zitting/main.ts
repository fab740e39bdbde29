import { Woorden, type Woordenlijst } from '../casus/woorden';
import { zittingenpagina } from './lijst';
import { Zittingpagina } from './pagina';

const woordenVan = (plek: HTMLElement) => new Woorden(JSON.parse(plek.dataset['woorden'] ?? '{}') as Woordenlijst);

const zitting = document.querySelector<HTMLElement>('#zitting');
if (zitting) void new Zittingpagina(zitting, zitting.dataset['nummer'] ?? '', woordenVan(zitting)).start();

const zittingen = document.querySelector<HTMLElement>('#zittingen');
if (zittingen) void zittingenpagina(zittingen, woordenVan(zittingen));
