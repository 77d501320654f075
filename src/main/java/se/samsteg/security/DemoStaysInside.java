package se.samsteg.security;

import java.net.InetAddress;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The demo's users have a password that everybody knows: it listens to this machine only, unless told so twice. Asked
 * before anything is made, so that a refusal comes at once and leaves nothing behind.
 */
@Component
@Profile("demo")
class DemoStaysInside implements BeanFactoryPostProcessor {
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var settings = beans.getBean(Environment.class);
        var address = Binder.get(settings).bind("server.address", InetAddress.class).orElse(null);
        var beyond = settings.getProperty("samsteg.demo.listen-beyond-loopback", Boolean.class, false);
        var fictional = settings.getProperty("samsteg.demo.holds-no-real-data", Boolean.class, false);
        if ((address == null || !address.isLoopbackAddress()) && !(beyond && fictional)) {
            throw new UnsafeStart("The profile demo has users with a known password, and was told to listen on "
                    + (address == null ? "every address" : address.getHostAddress()) + ".",
                    "Leave SERVER_ADDRESS at 127.0.0.1, or choose another profile. If the demo really is to be reached from elsewhere, "
                            + "say so twice: SAMSTEG_DEMO_LISTENBEYONDLOOPBACK=true and SAMSTEG_DEMO_HOLDSNOREALDATA=true.");
        }
    }
}
