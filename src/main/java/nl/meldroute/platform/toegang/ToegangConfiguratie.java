package nl.meldroute.platform.toegang;

import jakarta.persistence.EntityManagerFactory;
import nl.meldroute.platform.Toegang;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class ToegangConfiguratie {

  @Bean
  PlatformTransactionManager transactionManager(
      EntityManagerFactory entityManagers, Toegang toegang) {
    return new Toegangstransacties(entityManagers, toegang);
  }
}
