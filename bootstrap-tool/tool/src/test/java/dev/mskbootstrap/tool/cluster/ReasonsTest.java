package dev.mskbootstrap.tool.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.ThrottlingQuotaExceededException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownServerException;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    @Test
    void after_a_deadline_nothing_is_known() {
        assertThat(Reasons.of(new TimeoutException())).isEqualTo(Reason.NO_ANSWER);
        assertThat(Reasons.of(new DisconnectException())).isEqualTo(Reason.NO_ANSWER);
        assertThat(Reasons.of(new InterruptedException())).isEqualTo(Reason.NO_ANSWER);
    }

    @Test
    void the_clients_last_word_on_a_quota_leaves_open_what_became_of_its_last_try() {
        assertThat(Reasons.of(new ThrottlingQuotaExceededException(0, "The throttling quota has been exceeded.")))
                .isEqualTo(Reason.NO_ANSWER);
    }

    @Test
    void brokers_that_fail_while_they_write_may_have_written() {
        assertThat(Reasons.ofWrite(new UnknownServerException())).isEqualTo(Reason.NO_ANSWER);
        assertThat(Reasons.of(new UnknownServerException())).isEqualTo(Reason.OTHER);
    }
}
