package nl.meldroute.regio;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meldroute.begrippen.Waarde;
import nl.meldroute.platform.Groepenlijst;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the platform which groups there are: those of the region profiles and no other. */
@Component
class Profielgroepen implements Groepenlijst {

  private final Regioprofielen profielen;
  private final JdbcClient database;

  Profielgroepen(Regioprofielen profielen, JdbcClient database) {
    this.profielen = profielen;
    this.database = database;
  }

  @Override
  public List<String> regios() {
    return profielen.alle().stream().map(Regioprofiel::code).toList();
  }

  @Override
  public List<String> regios(String groep) {
    return profielen
        .groep(groep)
        .map(bekend -> bekend.regio().map(List::of).orElseGet(this::regios))
        .orElse(List.of());
  }

  @Override
  public Set<String> beeindigd(String gebruiker) {
    return database
        .sql("select regio, rol, gemeente from beeindigde_rollen(?)")
        .param(gebruiker)
        .query((rij, nummer) -> groep(rij.getString(1), rij.getString(2), rij.getString(3)))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  /** Empty for a role or municipality that the profile no longer has. */
  private Optional<String> groep(String regio, String rol, String gemeente) {
    return Waarde.zoek(Rol.class, rol)
        .flatMap(
            een ->
                profielen
                    .profiel(regio)
                    .filter(profiel -> profiel.rol(een).isPresent())
                    .filter(profiel -> gemeente == null || profiel.gemeente(gemeente).isPresent())
                    .map(
                        profiel ->
                            profiel.groep(een, gemeente == null ? Gemeente.ONBEKEND : gemeente)));
  }
}
