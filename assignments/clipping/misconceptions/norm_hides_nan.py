# fails: norm_of_nan_and_inf
# es: sustituye nan e inf por números finitos
# en: replaces nan and inf by finite numbers
def global_norm(parameters):
    total = torch.tensor(0.0)
    for p in parameters:
        if p.grad is not None:
            total = total + (torch.nan_to_num(p.grad) ** 2).sum()
    return torch.nan_to_num(total).sqrt()
