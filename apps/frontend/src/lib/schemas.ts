import type { components } from '@status/sdk';

/** The objects of the contract, by name. */
export type Schemas = components['schemas'];
export type Verdict = Schemas['Verdict'];
export type ComplianceStatus = Schemas['ComplianceStatus'];
export type GroupStatus = Schemas['GroupStatus'];
export type Severity = Schemas['Severity'];
export type Group = Schemas['Group'];
export type Control = Schemas['Control'];
export type Catalog = Schemas['Catalog'];
export type Period = Schemas['Period'];
export type ScopeValues = Schemas['ScopeValues'];
