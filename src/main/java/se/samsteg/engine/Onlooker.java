package se.samsteg.engine;

import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/**
 * Lets one of ours see what the engine writes into its history. Never a bean itself: the starter takes a bean of this
 * kind for the only one and plugs it in once more, so that everything is seen twice.
 */
record Onlooker(Consumer<HistoryEvent> eye) implements HistoryEventHandler {

    @Override
    public void handleEvent(HistoryEvent event) {
        eye.accept(event);
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(eye);
    }
}
