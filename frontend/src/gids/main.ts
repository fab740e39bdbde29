import { Gidspagina } from './pagina';

const plek = document.querySelector<HTMLElement>('#gids');
if (plek) {
  const regios = JSON.parse(plek.dataset['regios'] ?? '{}') as Record<string, string>;
  void new Gidspagina(plek, regios, plek.dataset['beheert'] === 'true').begin();
}
