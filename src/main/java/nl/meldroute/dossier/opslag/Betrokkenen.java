package nl.meldroute.dossier.opslag;

import java.util.List;
import java.util.UUID;
import nl.meldroute.dossier.Betrokkene;
import org.springframework.data.jpa.repository.JpaRepository;

public interface Betrokkenen extends JpaRepository<Betrokkene, UUID> {

  List<Betrokkene> findByCasusId(UUID casus);

  List<Betrokkene> findByCasusIdIn(List<UUID> casussen);
}
