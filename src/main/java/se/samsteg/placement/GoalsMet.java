package se.samsteg.placement;

/** How far the goals of the action plan are met, least first. */
enum GoalsMet { NONE, PARTLY, FULLY }
