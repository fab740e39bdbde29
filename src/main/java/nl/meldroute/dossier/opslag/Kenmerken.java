package nl.meldroute.dossier.opslag;

import java.util.List;
import java.util.UUID;
import nl.meldroute.dossier.Kenmerk;
import org.springframework.data.jpa.repository.JpaRepository;

public interface Kenmerken extends JpaRepository<Kenmerk, UUID> {

  List<Kenmerk> findByCasusIdIn(List<UUID> casussen);
}
