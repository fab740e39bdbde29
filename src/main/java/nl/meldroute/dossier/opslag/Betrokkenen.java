package nl.meldroute.dossier.opslag;

import java.util.List;
import java.util.UUID;
import nl.meldroute.dossier.Betrokkene;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface Betrokkenen extends JpaRepository<Betrokkene, UUID> {

  List<Betrokkene> findByCasusId(UUID casus);

  /** Without reading the persons themselves. */
  @Query("select b.id from Betrokkene b where b.casusId = ?1")
  List<UUID> idsVanCasus(UUID casus);

  List<Betrokkene> findByCasusIdIn(List<UUID> casussen);
}
