package se.samsteg.sip;

/** Where a request for a plan belongs: here, with the pupil's district, or in a plan that already runs. */
public enum SipPlace { HERE, ELSEWHERE, ONGOING }
