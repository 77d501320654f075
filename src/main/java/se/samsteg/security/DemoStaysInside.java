package se.samsteg.security;

import java.net.InetAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's users have a password that everybody knows: it listens to this machine only, unless told so twice. */
@Component
@Profile("demo")
class DemoStaysInside {
    DemoStaysInside(ServerProperties server, @Value("${samsteg.demo.listen-beyond-loopback:false}") boolean beyond,
                    @Value("${samsteg.demo.holds-no-real-data:false}") boolean fictional) {
        InetAddress address = server.getAddress();
        if ((address == null || !address.isLoopbackAddress()) && !(beyond && fictional)) {
            throw new UnsafeStart("The profile demo has users with a known password, and was told to listen on "
                    + (address == null ? "every address" : address.getHostAddress()) + ".",
                    "Leave SERVER_ADDRESS at 127.0.0.1, or choose another profile. If the demo really is to be reached from elsewhere, "
                            + "say so twice: SAMSTEG_DEMO_LISTENBEYONDLOOPBACK=true and SAMSTEG_DEMO_HOLDSNOREALDATA=true.");
        }
    }
}
