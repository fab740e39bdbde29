package nl.meldroute.dossier.opslag;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.meldroute.dossier.Casus;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface Casussen extends JpaRepository<Casus, UUID> {

  Optional<Casus> findByNummer(String nummer);

  @Query("select c.id from Casus c where c.samengevoegdIn = ?1 order by c.nummer")
  List<UUID> idsSamengevoegdIn(UUID casus);

  /** Without reading the casus, so that a damaged one can still be pointed at. */
  @Query("select c.id from Casus c where c.nummer = ?1")
  Optional<UUID> id(String nummer);
}
