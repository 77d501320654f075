package se.samsteg;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class SamstegApplication {

    public static void main(String[] args) {
        SpringApplication.run(SamstegApplication.class, args);
    }
}
