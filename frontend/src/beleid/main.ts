import './beleid.css';
import { Beleidspagina } from './pagina';

const plek = document.querySelector<HTMLElement>('#beleid');
if (plek) {
  const regios = JSON.parse(plek.dataset['regios'] ?? '{}') as Record<string, string>;
  new Beleidspagina(plek, regios, JSON.parse(plek.dataset['bewerkt'] ?? '[]') as string[]).begin();
}
