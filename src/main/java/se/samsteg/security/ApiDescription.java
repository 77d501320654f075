package se.samsteg.security;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands at the head of the API's description. */
@Configuration
class ApiDescription {
    private static final String ABOUT = """
            Cases of pupils placed in special teaching groups, from application to follow-up.

            Log in with HTTP Basic as a user of the engine. A caller sees the cases of the authorities that he or she
            belongs to; everybody else's are answered with 404. Faults are problem details (RFC 9457): a broken rule is
            400 with `errors: [{field, message}]`, an unforeseen fault 500 with an `id` to quote. Dates are ISO 8601;
            times without offset are Europe/Stockholm.""";

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info().title("Samsteg").version("1").description(ABOUT))
                .components(new Components().addSecuritySchemes("basic",
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList("basic"));
    }
}
