package nl.meldroute.cijfers.publicatie;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.cijfers.Cijfers;
import nl.meldroute.dossier.Casus;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** Somebody looks at what lacks before the figures are computed. */
@Component
class JaarcijfersNalopen implements Taakafhandeling {

  private enum Besluit implements Waarde {
    BEREKENEN("Berekenen"),
    STOPPEN("Nu niet publiceren");

    private final String tekst;

    Besluit(String tekst) {
      this.tekst = tekst;
    }

    @Override
    public String tekst() {
      return tekst;
    }
  }

  private final Jaarcijfers jaarcijfers;
  private final Publicatieregister register;
  private final Publicatiegegevens gegevens;
  private final Publicatierechten rechten;
  private final Cijfers cijfers;

  JaarcijfersNalopen(
      Jaarcijfers jaarcijfers,
      Publicatieregister register,
      Publicatiegegevens gegevens,
      Publicatierechten rechten,
      Cijfers cijfers) {
    this.jaarcijfers = jaarcijfers;
    this.register = register;
    this.gegevens = gegevens;
    this.rechten = rechten;
    this.cijfers = cijfers;
  }

  @Override
  public String soort() {
    return "jaarcijfers-nalopen";
  }

  /** There is no casus to see. */
  @Override
  public boolean metInzage() {
    return false;
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Publicatie publicatie = jaarcijfers.lees(taak.onderwerp());
    Map<String, Object> velden = new LinkedHashMap<>(gegevens.van(publicatie));
    velden.put(
        "ontbreekt",
        Long.toString(cijfers.ontbrekend(publicatie.regio(), publicatie.jaar(), 1, 1).totaal()));
    velden.put(
        "waarom",
        publicatie.toelichting() == null
            ? "Deze cijfers zijn nog niet nagelopen."
            : publicatie.toelichting());
    return velden;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Publicatie publicatie = jaarcijfers.lees(taak.onderwerp());
    Besluit besluit = invoer.code("besluit", Besluit.class);
    String toelichting = invoer.tekst("toelichting");
    if (besluit == Besluit.STOPPEN && toelichting == null) {
      throw new OngeldigeInvoer(List.of(new Fout("toelichting", "Schrijf waarom u stopt.")));
    }
    register.bewerkt(publicatie.id(), publicatie.regio(), rechten.ik());
    register.licht(publicatie.id(), toelichting);
    if (besluit == Besluit.STOPPEN) {
      register.stop(publicatie.id());
    }
    return Map.of("besluit", besluit.name());
  }
}
