package nl.meldroute.dossier.opslag;

import java.util.List;
import java.util.UUID;
import nl.meldroute.dossier.Melder;
import org.springframework.data.jpa.repository.JpaRepository;

public interface Melders extends JpaRepository<Melder, UUID> {

  List<Melder> findByCasusIdIn(List<UUID> casussen);
}
