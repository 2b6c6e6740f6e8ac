package dev.mskbootstrap.tool.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/** What befalls an exchange. */
@FunctionalInterface
interface Fault {

    void meet(Exchange exchange) throws IOException;

    /** The broker never hears of the request. */
    static Fault cutBefore() {
        return Exchange::cut;
    }

    /** The broker has done it, and the client gets this share of the answer. */
    static Fault cutWithin(double share) {
        return exchange -> {
            exchange.send();
            byte[] answer = exchange.answer();
            exchange.deliver(answer, (int) (answer.length * share));
            exchange.cut();
        };
    }

    static Fault cutAfter() {
        return exchange -> {
            exchange.pass();
            exchange.cut();
        };
    }

    /** The connection stays, and neither side hears of the other. */
    static Fault swallowed() {
        return exchange -> {};
    }

    /** The broker does it at once, and its answer comes late. */
    static Fault lateBy(Duration delay) {
        return exchange -> {
            exchange.send();
            byte[] answer = exchange.answer();
            LockSupport.parkNanos(delay.toNanos());
            exchange.deliver(answer, answer.length);
        };
    }

    /** @param deed what is done to the broker that is asked, before it hears of the request */
    static Fault before(IntConsumer deed) {
        return exchange -> {
            deed.accept(exchange.broker());
            exchange.pass();
        };
    }

    /** @param deed what is done to the broker once it has done it, before the client hears of that */
    static Fault unanswered(IntConsumer deed) {
        return exchange -> {
            exchange.send();
            exchange.answer();
            deed.accept(exchange.broker());
            exchange.cut();
        };
    }

    /** @param deed what is done as soon as the request is with the broker */
    static Fault during(IntConsumer deed) {
        return exchange -> {
            exchange.send();
            deed.accept(exchange.broker());
            byte[] answer = exchange.answer();
            exchange.deliver(answer, answer.length);
        };
    }

    static Fault after(IntConsumer deed) {
        return exchange -> {
            exchange.pass();
            deed.accept(exchange.broker());
        };
    }
}
