package se.samsteg.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Answers.RETURNS_DEEP_STUBS;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.convert.support.ConfigurableConversionService;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import se.samsteg.shared.Roles;

/** With settings that would open the house it does not start, and says why. */
class SafeStartTest {
    private final IdentityService identities = mock(IdentityService.class, RETURNS_DEEP_STUBS);
    private final ReferenceIdentities house = mock(ReferenceIdentities.class);

    @ParameterizedTest
    @CsvSource({"0.0.0.0,false,false", "0.0.0.0,true,false", "0.0.0.0,false,true", "192.168.1.5,false,false", ",true,false"})
    void theDemoListensToThisMachineOnlyUnlessToldTwice(String address, boolean beyond, boolean fictional) {
        assertThatThrownBy(() -> startDemo(address, beyond, fictional)).isInstanceOf(UnsafeStart.class)
                .hasMessageContaining("known password");
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1,false,false", "::1,false,false", "0.0.0.0,true,true"})
    void onLoopbackOrToldTwiceTheDemoStarts(String address, boolean beyond, boolean fictional) {
        assertThatCode(() -> startDemo(address, beyond, fictional)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"'',''", "drift,''", "'',en lång promenad 7"})
    void outsideTheDemoThereIsNoSecretThatNobodyChose(String user, String password) {
        assertThatThrownBy(() -> new FirstAdministrator(identities, house, user, password)).isInstanceOf(UnsafeStart.class);
        verify(identities, never()).saveUser(any());
    }

    @Test
    void theFirstAdministratorHasAGoodPassword() {
        when(identities.checkPasswordAgainstPolicy(anyString(), any(User.class)).isValid()).thenReturn(false);
        assertThatThrownBy(() -> new FirstAdministrator(identities, house, "drift", "demo")).isInstanceOf(UnsafeStart.class);
        verify(identities, never()).saveUser(any());
    }

    @Test
    void theFirstAdministratorIsMadeOnce() {
        when(identities.checkPasswordAgainstPolicy(anyString(), any(User.class)).isValid()).thenReturn(true);
        new FirstAdministrator(identities, house, "drift", "en lång promenad 7");
        verify(identities).createMembership("drift", Roles.ADMIN);
        var settled = mock(IdentityService.class, RETURNS_DEEP_STUBS);
        when(settled.createUserQuery().memberOfGroup(Roles.ADMIN).count()).thenReturn(1L);
        assertThatCode(() -> new FirstAdministrator(settled, house, "", "")).doesNotThrowAnyException();
        verify(settled, never()).saveUser(any());
    }

    @Test
    void aMappingToSomethingUnknownStopsTheStart() {
        when(house.groups()).thenReturn(List.of("social-workers"));
        when(house.tenants()).thenReturn(List.of("sdn-jarva"));
        var wrong = new OidcSettings("sub", "name", "groups", "tenants", Map.of("SDF", "social-worker"), Map.of());
        assertThatThrownBy(() -> new ClaimedCaller(wrong, house)).isInstanceOf(UnsafeStart.class).hasMessageContaining("social-worker");
    }

    @Test
    void theReasonIsToldWithoutAStack() {
        var told = new UnsafeStartExplained().analyze(new IllegalStateException(), new UnsafeStart("Why.", "What to do."));
        assertThat(told.getDescription()).isEqualTo("Why.");
        assertThat(told.getAction()).isEqualTo("What to do.");
    }

    /** As environment variables say it. */
    private static void startDemo(String address, boolean beyond, boolean fictional) {
        var settings = new StandardEnvironment();
        var told = new HashMap<String, Object>(Map.of("SAMSTEG_DEMO_LISTENBEYONDLOOPBACK", beyond, "SAMSTEG_DEMO_HOLDSNOREALDATA", fictional));
        if (address != null) {
            told.put("SERVER_ADDRESS", address);
        }
        settings.getPropertySources().addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", told));
        ConfigurationPropertySources.attach(settings);
        settings.setConversionService((ConfigurableConversionService) ApplicationConversionService.getSharedInstance());
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("environment", settings);
        new DemoStaysInside().postProcessBeanFactory(beans);
    }
}
