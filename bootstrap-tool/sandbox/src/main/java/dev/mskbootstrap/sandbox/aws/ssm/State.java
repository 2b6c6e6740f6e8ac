package dev.mskbootstrap.sandbox.aws.ssm;

/**
 * How a command goes on an instance.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/monitor-commands.html">Systems Manager:
 *     understanding command statuses</a>
 */
enum State {
    PENDING("Pending", "Pending"),
    IN_PROGRESS("InProgress", "InProgress"),
    CANCELLING("Cancelling", "Cancelling"),
    SUCCESS("Success", "Success"),
    FAILED("Failed", "Failed"),
    CANCELLED("Cancelled", "Cancelled"),
    DELIVERY_TIMED_OUT("TimedOut", "DeliveryTimedOut"),
    EXECUTION_TIMED_OUT("TimedOut", "ExecutionTimedOut"),
    UNDELIVERABLE("Failed", "Undeliverable");

    private final String status;
    private final String details;

    State(String status, String details) {
        this.status = status;
        this.details = details;
    }

    String status() {
        return status;
    }

    String details() {
        return details;
    }
}
