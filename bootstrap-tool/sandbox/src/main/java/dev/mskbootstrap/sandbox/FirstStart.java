package dev.mskbootstrap.sandbox;

/** The start of a whole sandbox: once more when a port was taken in between, and a reason when it fails. */
final class FirstStart {
    private FirstStart() {}

    static Brokers of(SandboxOptions options, SandboxFolder folder, Layout layout, Secured secured) {
        KafkaExits.intercept();
        try {
            return tryTwice(options, folder, layout, secured);
        } catch (StartFailure e) {
            throw new SandboxException(explain(e, folder, layout), e);
        }
    }

    private static Brokers tryTwice(SandboxOptions options, SandboxFolder folder, Layout layout, Secured secured)
            throws StartFailure {
        try {
            return Brokers.start(folder, layout, Ports.pick(options), Equipment.of(options, secured));
        } catch (StartFailure e) {
            if (!e.isPortTaken()) {
                throw e;
            }
            return Brokers.start(folder, layout, Ports.pick(options), Equipment.of(options, secured));
        }
    }

    private static String explain(StartFailure failure, SandboxFolder folder, Layout layout) {
        String advice = layout.kafkaVersion().equals(Sandbox.kafkaVersion())
                ? "see " + folder.brokerLog() + ".0"
                : "the data was made by Kafka %s, this is %s: reset the sandbox to start afresh"
                        .formatted(layout.kafkaVersion(), Sandbox.kafkaVersion());
        return "The brokers in %s did not start (%s); %s".formatted(folder.path(), failure.getMessage(), advice);
    }
}
