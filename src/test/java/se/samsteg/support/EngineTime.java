package se.samsteg.support;

import java.time.LocalDateTime;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import se.samsteg.shared.IsoTime;

/** Every test begins on Monday 2 March 2026, nine o'clock in Stockholm. */
class EngineTime implements BeforeEachCallback, AfterEachCallback {
    static void set(LocalDateTime time) {
        ClockUtil.setCurrentTime(Date.from(time.atZone(IsoTime.ZONE).toInstant()));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        set(LocalDateTime.parse("2026-03-02T09:00"));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ClockUtil.reset();
    }
}
