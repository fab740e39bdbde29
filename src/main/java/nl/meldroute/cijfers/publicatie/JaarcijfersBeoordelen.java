package nl.meldroute.cijfers.publicatie;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.dossier.Casus;
import nl.meldroute.platform.Fout;
import nl.meldroute.platform.NietToegestaan;
import nl.meldroute.platform.OngeldigeInvoer;
import nl.meldroute.platform.Schermtijd;
import nl.meldroute.taak.Invoer;
import nl.meldroute.taak.Taak;
import nl.meldroute.taak.Taakafhandeling;
import org.springframework.stereotype.Component;

/** The second person decides on figures that are to go outside. */
@Component
class JaarcijfersBeoordelen implements Taakafhandeling {

  private enum Besluit implements Waarde {
    GOEDKEUREN("Goedkeuren"),
    TERUGGEVEN("Teruggeven");

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
  private final Clock klok;

  JaarcijfersBeoordelen(
      Jaarcijfers jaarcijfers,
      Publicatieregister register,
      Publicatiegegevens gegevens,
      Publicatierechten rechten,
      Clock klok) {
    this.jaarcijfers = jaarcijfers;
    this.register = register;
    this.gegevens = gegevens;
    this.rechten = rechten;
    this.klok = klok;
  }

  @Override
  public String soort() {
    return Jaarcijfers.BEOORDELEN;
  }

  /** There is no casus to see. */
  @Override
  public boolean metInzage() {
    return false;
  }

  @Override
  public Map<String, Object> gegevens(Taak taak, Casus casus) {
    Publicatie publicatie = jaarcijfers.lees(taak.onderwerp());
    Publicatieinhoud inhoud = Publicatiebestand.leesInhoud(publicatie.inhoud());
    Map<String, Object> velden = new LinkedHashMap<>(gegevens.van(publicatie));
    velden.put("berekendOp", new Schermtijd(klok.getZone()).van(publicatie.berekendOp()));
    velden.put("drempel", publicatie.drempel() + ", en nul");
    velden.put("verborgen", Cijfertekst.verborgen(inhoud));
    velden.put(
        "toelichtingVooraf", publicatie.toelichting() == null ? "Geen." : publicatie.toelichting());
    velden.put("cijfers", Cijfertekst.van(inhoud));
    return velden;
  }

  @Override
  public Map<String, Object> rondAf(Taak taak, Casus casus, Invoer invoer) {
    Publicatie publicatie = jaarcijfers.lees(taak.onderwerp());
    if (register.bewerkers(publicatie.id()).contains(rechten.ik())) {
      throw new NietToegestaan(
          "U vroeg deze cijfers aan of liep ze na. Een collega die dat niet deed, beoordeelt ze.");
    }
    Besluit besluit = invoer.code("besluit", Besluit.class);
    String toelichting = invoer.tekst("toelichting");
    if (besluit == Besluit.TERUGGEVEN) {
      if (toelichting == null) {
        throw new OngeldigeInvoer(List.of(new Fout("toelichting", "Schrijf wat er anders moet.")));
      }
      register.licht(publicatie.id(), toelichting);
    } else {
      register.keurGoed(publicatie.id(), rechten.ik(), klok.instant());
    }
    return Map.of("besluit", besluit.name());
  }
}
