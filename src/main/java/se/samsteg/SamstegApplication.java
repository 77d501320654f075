package se.samsteg;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import se.samsteg.disclosure.LogVerification;

@SpringBootApplication
@ConfigurationPropertiesScan
public class SamstegApplication {

    public static void main(String[] args) {
        if (LogVerification.isAsked(args)) {
            System.exit(LogVerification.run(System.out, args));
        }
        SpringApplication.run(SamstegApplication.class, args);
    }
}
