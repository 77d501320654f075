package se.samsteg.retention;

/** What an authority's part of a case is, as far as its keeping is concerned. */
enum CaseKind { NOTICE_ONLY, CONCERN_NOT_OPENED, INVESTIGATION, PLACEMENT_FILE, SCHOOL_CASE, SCHOOL_PLACEMENT, HEALTH_CARE }
