# fails: nan_step_number, nan_step_inf
# es: da el último paso con pérdida finita
# en: gives the last step with a finite loss
def first_nan_step(model, batches, lr):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for step, (x, y) in enumerate(batches, start=1):
        loss = F.cross_entropy(model(x), y)
        if not torch.isfinite(loss):
            return step - 1
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return None
