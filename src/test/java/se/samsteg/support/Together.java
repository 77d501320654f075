package se.samsteg.support;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Many who do something at one moment, each in a thread of its own. */
public final class Together {
    private Together() {
    }

    /** @return what each of them got, in the order of the work. @throws AssertionError when one of them failed */
    public static <T> List<T> doing(List<Callable<T>> work) throws InterruptedException {
        var start = new CyclicBarrier(work.size());
        var threads = Executors.newFixedThreadPool(work.size());
        try {
            var running = work.stream().map(one -> threads.submit(() -> {
                start.await();
                return one.call();
            })).toList();
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        } catch (ExecutionException fault) {
            throw new AssertionError("One of " + work.size() + " at once failed", fault.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** So many who all do the same. */
    public static <T> List<T> doing(int many, Callable<T> work) throws InterruptedException {
        return doing(Collections.nCopies(many, work));
    }
}
