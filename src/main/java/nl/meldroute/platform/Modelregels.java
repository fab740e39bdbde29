package nl.meldroute.platform;

import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** What a kind of model may hold; each adds its reasons to refuse. */
interface Modelregels {

  /**
   * @param lezer stands at the beginning of a part
   * @param ouders the parts that it lies in, the outermost first
   */
  void onderdeel(XMLStreamReader lezer, List<String> ouders, Set<String> redenen);

  void tekst(String tekst, List<String> ouders, Set<String> redenen);
}
